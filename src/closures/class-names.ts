/** The names that the rewritten text of a class uses for what the decoder hands in. Whoever decodes needs no more of the rewriting. */
export const names = { parent: '$parathosParent', keys: '$parathosKeys', hooks: '$parathosHooks' } as const;
