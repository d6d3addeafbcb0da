/** What editors show of each key of a file: what the comments in `keys.ts` say. A test holds them equal. */
export const DESCRIPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  model: {
    cpuModel: "Model of the processor.",
    memoryModel: "Model of the memory.",
    gpuModel: "Model of the GPU. UCloud calls a slice MIG only where it says NVIDIA or MIG.",
  },
  product: {
    price: "Per unit and period: a decimal of the currency for money, else an integer.",
    description: "For people, in one line. Default: the category's.",
    cpu: "Virtual cores.",
    memory: "Memory in GB.",
    gpu: "Number of GPUs.",
    fraction: "The slice of a device that this is, such as 1/7.",
    tags: "Of a license; the documented Core alone keeps them.",
  },
  size: {
    name: "What they are called. Default: `{category}-{gpu}` with GPUs, else `{category}-{cpu}`.",
    cpu: "Virtual cores of each size.",
    memory: "GB of memory of each size.",
    gpu: "GPUs of each size.",
    cpuPerGpu: "Virtual cores for each GPU.",
    memoryPerCpu: "GB of memory for each virtual core.",
    memoryPerGpu: "GB of memory for each GPU.",
    price: "The price of each size.",
    pricePerCpu: "The price for each virtual core.",
    pricePerGpu: "The price for each GPU.",
    fraction: "The slice of a device that each of them is, such as 1/7.",
  },
  unit: {
    name: "What one is called.",
    namePlural: "What several are called.",
    floatingPoint: "True where prices are millionths: money.",
    displayFrequencySuffix: "True where UCloud shows the frequency behind the name: `Core-hours`.",
  },
  category: {
    type: "Which kind of product it has.",
    unit: "What is counted. It can never be changed. Default: what the type is counted in.",
    money: "The currency, such as DKK, instead of a unit. It can never be changed.",
    every: "How often it is counted. It can never be changed. Default: once; needed for compute.",
    free: "Costs nothing, whatever the price. It can never be changed. Default: false.",
    subAllocations: "Whether a project may pass its allocation on. Default: true.",
    description:
      "Of all products below: `{cpu}`, `{memory}`, `{gpu}`, `{category}` and `{name}` are filled in.",
    products: "Its products, by name. Default: one of the category's name.",
    sizes: "Products of several sizes: a family, or a list of families.",
  },
  catalog: {
    catalog: "The version of this format: 1.",
    provider: "The id of the provider.",
    categories: "Its categories, by name.",
  },
};
