/** Metals, polymers, composites, ceramics, coatings, chemistry, nanomaterials and additive manufacturing. Each line: Romanian | variant = English | variant. */
export const MATERIALS = `
`;
