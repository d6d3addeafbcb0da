import { setupWorker } from "msw/browser";
import { ProductsClient, webSession } from "ucloud-products";
import { fakeCore } from "ucloud-products/msw";

// The frontend and its Core share an origin, as in production; the rest of it is the page's own.
const core = fakeCore({ baseUrl: location.origin });
core.seed([
  {
    type: "storage",
    name: "disk-1",
    description: "A disk",
    price: 1,
    category: {
      name: "disk",
      provider: "example",
      accountingUnit: {
        name: "GB",
        namePlural: "GB",
        floatingPoint: false,
        displayFrequencySuffix: false,
      },
      accountingFrequency: "ONCE",
    },
  },
]);
const refreshToken = core.userRefreshToken({ username: "alice" });
// biome-ignore lint/suspicious/noDocumentCookie: the session of the browser, as Core's login sets it
document.cookie = `refreshToken=${refreshToken}`;

const products = new ProductsClient({
  baseUrl: location.origin,
  auth: webSession({ csrfToken: core.csrfToken(refreshToken) }),
  retry: { limit: 1, baseDelay: 1 },
});

const show = async (): Promise<string> => {
  try {
    const { items } = await products.browse();
    return items.map(({ name }) => name).join(" ");
  } catch (error) {
    return String(error);
  }
};

await setupWorker(...core.handlers).start({ quiet: true, onUnhandledRequest: "bypass" });
Object.assign(window, { core, show });
document.body.dataset.ready = "true";
