/** What Next.js adds to `fetch`, as its own types say. */
interface RequestInit {
  next?: { revalidate?: number | false };
}
