import type { CatalogInput } from "ucloud-products/catalog";

/** The catalog of `catalog.yaml`, as code: an editor completes it, and the compiler checks it. */
export const catalogOfProvider = (provider: string) =>
  ({
    catalog: 1,
    provider,
    categories: {
      // Seven products from one line. Counted in core-minutes: what UCloud shows as Core-hours.
      "u1-standard": {
        type: "compute",
        unit: "Core",
        every: "minute",
        cpuModel: "Intel Xeon Gold 6130",
        memoryModel: "DDR4-2666",
        description: "Standard node, {cpu} vCPU and {memory} GB",
        sizes: { cpu: [1, 2, 4, 8, 16, 32, 64], memoryPerCpu: 6 },
      },
      // Whole GPUs and MIG slices share a category, so that they share allocations.
      // The price of a slice is that of the whole device: UCloud multiplies by the fraction.
      "gpu-a100": {
        type: "compute",
        unit: "GPU",
        every: "minute",
        gpuModel: "NVIDIA A100",
        description: "A100 node",
        sizes: [
          { gpu: [1, 2, 4, 8], cpuPerGpu: 16, memoryPerGpu: 128, name: "{category}-{gpu}-gpu" },
          ...[
            { cpu: [2], memory: [16], fraction: "1/7" },
            { cpu: [6], memory: [48], fraction: "3/7" },
          ].map((slice) => ({ gpu: [1], ...slice, name: "{category}-{gpu}-mig.{numerator}g" })),
        ],
      },
      // Money: amounts are decimals of the currency, exact to six places.
      "vm-slim": {
        type: "compute",
        money: "DKK",
        every: "minute",
        description: "Virtual machine, {cpu} vCPU",
        sizes: { cpu: [1, 2, 4, 8], memoryPerCpu: 4, pricePerCpu: 0.002 },
      },
      "vm-gpu": {
        type: "compute",
        money: "EUR",
        every: "hour",
        gpuModel: "NVIDIA A10",
        description: "Virtual machine with {gpu} GPU",
        sizes: { gpu: [1, 2], cpu: [8, 16], memory: [64, 128], price: [1.25, 2.5] },
      },
      storage: {
        type: "storage",
        unit: "GB",
        products: {
          storage: { description: "Project storage" },
          share: { description: "Used for shared files" },
          "project-home": { description: "Used for member files" },
        },
      },
      backup: {
        type: "storage",
        money: "DKK",
        every: "day",
        products: { backup: { description: "Nightly backup", price: 0.02 } },
      },
      "public-ip": { type: "network_ip", description: "A public IPv4 address" },
      "public-links": {
        type: "ingress",
        free: true,
        subAllocations: false,
        description: "A public link",
      },
      matlab: { type: "license", description: "MATLAB floating license" },
      inference: { type: "inference", description: "Inference tokens" },
      "private-network": {
        type: "private_network",
        free: true,
        subAllocations: false,
        description: "A private network",
      },
    },
  }) satisfies CatalogInput;
