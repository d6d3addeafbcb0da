import type { ImportedCategory } from "./imported";
import { type MachineKind, readMachines } from "./machines";
import type { Section } from "./section";

const MACHINES: MachineKind = {
  categoryKeys: ["systemReservedCpuMillis", "systemReservedCpuMillisPerCore"],
  groupKeys: ["allowVirtualMachines", "allowContainers", "gpuType", "customRuntime"],
  namesSlices: true,
};

const SERVICES = [
  ...["type", "unmanaged", "sensitiveProjects", "fileSystem", "compute"],
  ...["namespace", "taskNamespace", "taskNodeSelector"],
];
const COMPUTE = [
  ...["machines", "machineImpersonation", "virtualMachines", "modules", "inference", "ucx"],
  ...["web", "publicIps", "publicLinks", "privateNetworks", "ssh", "syncthing"],
  ...["integratedTerminal", "estimatedContainerDownloadSpeed"],
];

/** The categories of a Kubernetes configuration. */
export const readKubernetes = (services: Section): readonly ImportedCategory[] => {
  services.readsOnly(SERVICES);
  const compute = services.require("compute");
  compute?.readsOnly(COMPUTE);
  return [
    ...(compute?.requireEntries("machines") ?? []).flatMap((entry) =>
      readMachines(entry, MACHINES),
    ),
    ...readFileSystem(services),
    ...(compute ? readExtras(compute) : []),
  ];
};

const readFileSystem = (services: Section): readonly ImportedCategory[] => {
  const at = services.require("fileSystem");
  if (at === undefined) return [];
  at.readsOnly(["name", "mountPoint", "trashStagingArea", "claimName", "scanMethod"]);
  const name = at.requireText("name");
  const description = "A storage product";
  return [
    {
      name,
      type: "storage",
      description,
      products: [
        { name, at },
        { name: "share", description: "Used for shared files", at },
        { name: "project-home", description: "Used for member files", at },
      ],
      at,
    },
  ];
};

/** What the module adds to machines and storage, by the key that enables it. */
const readExtras = (compute: Section): readonly ImportedCategory[] => {
  const enabled = (key: string): Section | undefined => {
    const section = compute.get(key);
    return section?.isEnabled ? section : undefined;
  };
  const ips = enabled("publicIps");
  const links = enabled("publicLinks");
  const network = enabled("privateNetworks") ?? enabled("web");
  links?.require("suffix");
  ips?.readsOnly(["enabled", "name"]);
  links?.readsOnly(["enabled", "name", "prefix", "suffix"]);
  enabled("inference")?.remark("models are published from the module's database: add them by hand");
  const categories: readonly (ImportedCategory | undefined)[] = [
    ips && {
      name: ips.text("name") || "public-ip",
      type: "network_ip",
      description: "A public IP",
      products: [],
      at: ips,
    },
    links && {
      ...FREE,
      name: links.text("name") || "public-links",
      type: "ingress",
      description: "A public link",
      products: [],
      at: links,
    },
    network && {
      ...FREE,
      name: "private-network",
      type: "private_network",
      description: "A private network",
      comment: "Not every version of the module publishes this one: remove it if yours does not.",
      products: [],
      at: network,
    },
    hidden("syncthing", "Product for syncthing", enabled("syncthing")),
    hidden("terminal", "Product for the integrated terminal", enabled("integratedTerminal")),
  ];
  return categories.filter((category) => category !== undefined);
};

const FREE = { free: true, subAllocations: false } as const;

/** A machine of the module's own that nobody pays for. */
const hidden = (
  name: string,
  description: string,
  at: Section | undefined,
): ImportedCategory | undefined =>
  at && {
    ...FREE,
    name,
    type: "compute",
    unit: "Core",
    every: "hour",
    description,
    products: [{ name, cpu: 1, memory: 1, at }],
    at,
  };
