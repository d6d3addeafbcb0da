/** A catalog of two categories and three products. */
export const SMALL = `catalog: 1
provider: example
categories:
  u1-standard:
    type: compute
    every: minute
    description: Standard node, {cpu} vCPU
    sizes: { cpu: [1, 2], memoryPerCpu: 6 }
  storage:
    type: storage
    description: Project storage
`;

/** A category of more products than one bulk holds, and a second one. */
export const LARGE = `catalog: 1
provider: example
categories:
  first:
    type: compute
    every: minute
    description: Node
    sizes: { cpu: [${Array.from({ length: 700 }, (_, index) => index + 1).join(", ")}], memoryPerCpu: 1 }
  second:
    type: compute
    every: minute
    description: Node
    sizes: { cpu: [${Array.from({ length: 700 }, (_, index) => index + 1).join(", ")}], memoryPerCpu: 1 }
`;
