/** Says what the visitor confirmed. */
document.addEventListener('region-change', ({ region, language, currency }) => {
  document.getElementById('outcome').textContent = `The page was told: ${region}, ${language}, ${currency}.`;
});
