// Written by scripts/write-assemblers.ts from the field tables: `npm run assemblers`.
import { isRead, REFUSED, UNSET } from "../codec/kind";
import type { Assembler } from "../codec/record";

export const assembleUnit: Assembler<
  "name" | "namePlural" | "floatingPoint" | "displayFrequencySuffix"
> = (readers) => {
  const {
    name: readName,
    namePlural: readNamePlural,
    floatingPoint: readFloatingPoint,
    displayFrequencySuffix: readDisplayFrequencySuffix,
  } = readers;

  return (row) => {
    const name = readName(row.name);
    const namePlural = readNamePlural(row.namePlural);
    const floatingPoint = readFloatingPoint(row.floatingPoint);
    const displayFrequencySuffix = readDisplayFrequencySuffix(row.displayFrequencySuffix);
    if (
      !isRead(name) ||
      !isRead(namePlural) ||
      !isRead(floatingPoint) ||
      !isRead(displayFrequencySuffix)
    )
      return REFUSED;
    const record: Record<string, unknown> = {
      name,
      namePlural,
      floatingPoint,
      displayFrequencySuffix,
    };

    return record;
  };
};

export const assembleCategory: Assembler<
  | "name"
  | "provider"
  | "productType"
  | "accountingUnit"
  | "accountingFrequency"
  | "freeToUse"
  | "allowSubAllocations"
> = (readers) => {
  const {
    name: readName,
    provider: readProvider,
    productType: readProductType,
    accountingUnit: readAccountingUnit,
    accountingFrequency: readAccountingFrequency,
    freeToUse: readFreeToUse,
    allowSubAllocations: readAllowSubAllocations,
  } = readers;

  return (row) => {
    const name = readName(row.name);
    const provider = readProvider(row.provider);
    const productType = readProductType(row.productType);
    const accountingUnit = readAccountingUnit(row.accountingUnit);
    const accountingFrequency = readAccountingFrequency(row.accountingFrequency);
    const freeToUse = readFreeToUse(row.freeToUse);
    const allowSubAllocations = readAllowSubAllocations(row.allowSubAllocations);
    if (
      !isRead(name) ||
      !isRead(provider) ||
      !isRead(productType) ||
      !isRead(accountingUnit) ||
      !isRead(accountingFrequency) ||
      !isRead(freeToUse) ||
      !isRead(allowSubAllocations)
    )
      return REFUSED;
    const record: Record<string, unknown> = {
      name,
      provider,
      productType,
      accountingUnit,
      accountingFrequency,
      freeToUse,
      allowSubAllocations,
    };

    return record;
  };
};

export const assembleFraction: Assembler<"numerator" | "denominator"> = (readers) => {
  const { numerator: readNumerator, denominator: readDenominator } = readers;

  return (row) => {
    const numerator = readNumerator(row.numerator);
    const denominator = readDenominator(row.denominator);
    if (!isRead(numerator) || !isRead(denominator)) return REFUSED;
    const record: Record<string, unknown> = { numerator, denominator };

    return record;
  };
};

export const assembleProduct: Assembler<
  | "type"
  | "name"
  | "price"
  | "category"
  | "description"
  | "productType"
  | "hiddenInGrantApplications"
  | "usage"
  | "balance"
  | "maxUsableBalance"
  | "pricePerUnit"
> = (readers) => {
  const {
    type: readType,
    name: readName,
    price: readPrice,
    category: readCategory,
    description: readDescription,
    productType: readProductType,
    hiddenInGrantApplications: readHiddenInGrantApplications,
    usage: readUsage,
    balance: readBalance,
    maxUsableBalance: readMaxUsableBalance,
    pricePerUnit: readPricePerUnit,
  } = readers;

  return (row) => {
    const type = readType(row.type);
    const name = readName(row.name);
    const price = readPrice(row.price);
    const category = readCategory(row.category);
    const description = readDescription(row.description);
    const productType = readProductType(row.productType);
    const hiddenInGrantApplications = readHiddenInGrantApplications(row.hiddenInGrantApplications);
    const usage = readUsage(row.usage);
    const balance = readBalance(row.balance);
    const maxUsableBalance = readMaxUsableBalance(row.maxUsableBalance);
    const pricePerUnit = readPricePerUnit(row.pricePerUnit);
    if (
      !isRead(type) ||
      !isRead(name) ||
      !isRead(price) ||
      !isRead(category) ||
      !isRead(description) ||
      !isRead(productType) ||
      !isRead(hiddenInGrantApplications) ||
      usage === REFUSED ||
      balance === REFUSED ||
      maxUsableBalance === REFUSED ||
      pricePerUnit === REFUSED
    )
      return REFUSED;
    const record: Record<string, unknown> = {
      type,
      name,
      price,
      category,
      description,
      productType,
      hiddenInGrantApplications,
    };
    if (usage !== UNSET) record.usage = usage;
    if (balance !== UNSET) record.balance = balance;
    if (maxUsableBalance !== UNSET) record.maxUsableBalance = maxUsableBalance;
    if (pricePerUnit !== UNSET) record.pricePerUnit = pricePerUnit;
    return record;
  };
};

export const assembleLicense: Assembler<
  | "type"
  | "name"
  | "price"
  | "category"
  | "description"
  | "productType"
  | "hiddenInGrantApplications"
  | "usage"
  | "balance"
  | "maxUsableBalance"
  | "pricePerUnit"
  | "tags"
> = (readers) => {
  const { tags: readTags } = readers;
  const readBase = assembleProduct(readers);
  return (row) => {
    const record = readBase(row);
    const tags = readTags(row.tags);
    if (record === REFUSED || !isRead(tags)) return REFUSED;
    record.tags = tags;

    return record;
  };
};

export const assembleCompute: Assembler<
  | "type"
  | "name"
  | "price"
  | "category"
  | "description"
  | "productType"
  | "hiddenInGrantApplications"
  | "usage"
  | "balance"
  | "maxUsableBalance"
  | "pricePerUnit"
  | "fraction"
  | "cpu"
  | "memoryInGigs"
  | "gpu"
  | "cpuModel"
  | "memoryModel"
  | "gpuModel"
> = (readers) => {
  const {
    fraction: readFraction,
    cpu: readCpu,
    memoryInGigs: readMemoryInGigs,
    gpu: readGpu,
    cpuModel: readCpuModel,
    memoryModel: readMemoryModel,
    gpuModel: readGpuModel,
  } = readers;
  const readBase = assembleProduct(readers);
  return (row) => {
    const record = readBase(row);
    const fraction = readFraction(row.fraction);
    const cpu = readCpu(row.cpu);
    const memoryInGigs = readMemoryInGigs(row.memoryInGigs);
    const gpu = readGpu(row.gpu);
    const cpuModel = readCpuModel(row.cpuModel);
    const memoryModel = readMemoryModel(row.memoryModel);
    const gpuModel = readGpuModel(row.gpuModel);
    if (
      record === REFUSED ||
      !isRead(fraction) ||
      cpu === REFUSED ||
      memoryInGigs === REFUSED ||
      gpu === REFUSED ||
      cpuModel === REFUSED ||
      memoryModel === REFUSED ||
      gpuModel === REFUSED
    )
      return REFUSED;
    record.fraction = fraction;
    if (cpu !== UNSET) record.cpu = cpu;
    if (memoryInGigs !== UNSET) record.memoryInGigs = memoryInGigs;
    if (gpu !== UNSET) record.gpu = gpu;
    if (cpuModel !== UNSET) record.cpuModel = cpuModel;
    if (memoryModel !== UNSET) record.memoryModel = memoryModel;
    if (gpuModel !== UNSET) record.gpuModel = gpuModel;
    return record;
  };
};
