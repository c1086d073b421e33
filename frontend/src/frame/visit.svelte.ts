/** What is remembered only until the page is closed. */
export const visit = $state({
  /** The person has been shown the welcome page. */
  welcomed: false,
  library: { scroll: 0 },
});
