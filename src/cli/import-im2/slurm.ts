import type { ImportedCategory } from "./imported";
import { type MachineKind, readMachines } from "./machines";
import { moneyAmount } from "./numbers";
import { readPayment } from "./payment";
import type { Section } from "./section";

const MACHINES: MachineKind = {
  categoryKeys: ["partition", "qos"],
  groupKeys: ["constraint"],
  namesSlices: false,
};
const UNITS = ["GB", "TB", "PB", "EB", "GiB", "TiB", "PiB", "EiB"] as const;

const SERVICES = ["type", "unmanaged", "identityManagement", "fileSystems", "ssh", "slurm"];
const SLURM = [
  ...["machines", "accountManagement", "fakeResourceAllocation", "web", "srun"],
  ...["systemLoad", "systemUnload", "modulesFile", "jobFolder"],
];

/** The categories of a Slurm configuration. */
export const readSlurm = (services: Section): readonly ImportedCategory[] => {
  services.readsOnly(SERVICES);
  const slurm = services.require("slurm");
  slurm?.readsOnly(SLURM);
  return [
    ...(slurm?.requireEntries("machines") ?? []).flatMap((entry) => {
      entry.require("partition");
      return readMachines(entry, MACHINES);
    }),
    ...services.requireEntries("fileSystems").map(readFileSystem),
  ];
};

const readFileSystem = (at: Section): ImportedCategory => {
  at.readsOnly(["management", "payment", "driveLocators"]);
  const { unit, money, every, at: payment } = readPayment(at, UNITS, true) ?? {};
  const price = money === undefined ? undefined : payment?.require("price");
  const amount = price && moneyAmount(price);
  return {
    name: at.key,
    type: "storage",
    ...(unit !== undefined && { unit }),
    ...(money !== undefined && { money }),
    ...(every !== undefined && { every }),
    description: "A storage product",
    products: amount === undefined ? [] : [{ name: at.key, price: amount, at }],
    at,
  };
};
