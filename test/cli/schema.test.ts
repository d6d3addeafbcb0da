import Ajv from "ajv";
import fc from "fast-check";
import { catalogSchema, readCatalog } from "ucloud-products/catalog";
import { describe, expect, it } from "vitest";
