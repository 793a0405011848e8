/** Views by page. */
export const pageViews = {};

export const stats = { requests: 0, errors: 0 };

let lastPage = null;

export function recordView(page) {
  pageViews[page] = (pageViews[page] || 0) + 1;
  lastPage = page;
  return pageViews[page];
}

export function mostViewed() {
  return Object.entries(pageViews)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([page, views]) => ({ page, views }));
}

export function getLastPage() {
  return lastPage;
}
