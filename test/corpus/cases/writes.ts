/** Cases: fn that assigns to what it captured changes its own copy, and the caller is warned of it. */
import type { Case } from '../program/case.js';
import { runs } from '../program/case.js';

/** The caller's variable stays what it was: `read` gives it once workers have written to their copies. */
function keeps(name: string, make: () => { fn: () => unknown; read: () => unknown }, warns: readonly string[]): Case {
  return {
    name,
    make: () => {
      const { fn, read } = make();
      return { fn, after: read };
    },
    warns,
  };
}

export const writeCases: readonly Case[] = [
  keeps('count++', () => { let count1 = 0; return { fn: () => { count1++; return count1; }, read: () => count1 }; }, ['count1']),
  keeps('--count', () => { let count2 = 5; return { fn: () => --count2, read: () => count2 }; }, ['count2']),
  keeps('an assignment', () => { let last = 'a'; return { fn: () => { last = 'b'; return last; }, read: () => last }; }, ['last']),
  keeps('+=', () => { let total1 = 1; return { fn: () => (total1 += 5), read: () => total1 }; }, ['total1']),
  keeps('||= and &&=', () => { let one = 0; let two = 1; return { fn: () => { one ||= 5; two &&= 6; return [one, two]; }, read: () => [one, two] }; }, ['one', 'two']),
  keeps('a destructuring assignment', () => { let first = 0; let rest: number[] = []; return { fn: () => { [first, ...rest] = [1, 2, 3]; return [first, rest]; }, read: () => [first, rest] }; }, ['first', 'rest']),
  keeps('an object pattern', () => { let picked = 0; return { fn: () => { ({ x: picked = 1 } = { x: 4 }); return picked; }, read: () => picked }; }, ['picked']),
  keeps('the head of a for loop', () => { let step = 0; return { fn: () => { for (step of [1, 2]) void step; return step; }, read: () => step }; }, ['step']),
  keeps('in a function inside', () => { let inner = 0; return { fn: () => { [1, 2].forEach((x) => { inner += x; }); return inner; }, read: () => inner }; }, ['inner']),
  keeps('by a helper that fn sees too', () => { let seen = 0; const note = () => { seen += 1; }; return { fn: () => { note(); return seen; }, read: () => seen }; }, ['seen']),
  keeps('in a class inside', () => { let made = 0; return { fn: () => { class One { constructor() { made += 1; } } void new One(); void new One(); return made; }, read: () => made }; }, ['made']),
  runs('a property is changed without a warning', () => { const totals = { count: 0 }; return () => { totals.count += 1; return totals.count; }; }),
  runs('an array is changed without a warning', () => { const list = [1]; return () => { list.push(2); list[0] = 5; return list; }; }),
  runs('a map is changed without a warning', () => { const map = new Map<string, number>(); return () => { map.set('a', 1); return [...map]; }; }),
  runs('what is made once per worker is not warned of', () => { let table: Map<string, number> | undefined; return () => { table ??= new Map([['one', 1]]); return table.get('one'); }; }),
  runs('what a helper keeps for itself is not warned of', () => { const makeCounter = () => { let own = 0; return () => (own += 1); }; const count = makeCounter(); return () => { count(); return count(); }; }),
  runs('a variable of fn itself', () => () => { let own = 0; own += 1; for (own of [5]) void own; return own; }),
  runs('a parameter', () => (x = 1) => { x += 1; return x; }),
  runs('a name that fn shadows', () => { const n = 5; return () => { let n = 1; n += 1; return n; }; }),
  { name: 'tasks of one run and worker see what the ones before them wrote', make: () => { let total2 = 0; return { fn: (x: number) => (total2 += x), items: [1, 2, 3] }; }, warns: ['total2'] },
];
