// Opens each page of `pages` in a frame of each width, and reports what is cut off, unreadable, missing or not found.
const out = [];

async function open(page, width) {
  const frame = document.createElement("iframe");
  frame.style.cssText = `width: ${width}px; height: 800px; border: 0`;
  document.body.append(frame);
  await new Promise((loaded) => {
    frame.onload = loaded;
    frame.src = page;
  });
  return frame;
}

// Whether the reader can scroll to what is outside.
function scrolls(element, view) {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (["auto", "scroll"].includes(view.getComputedStyle(parent).overflowX)) {
      return parent !== view.document.body && parent !== view.document.documentElement;
    }
  }
  return false;
}

function cutOff(frame, page, width) {
  const view = frame.contentWindow;
  const wide = view.document.documentElement.scrollWidth;
  if (wide > width) {
    out.push(`${page}, ${width} px: the page is ${wide} px wide`);
  }
  for (const element of view.document.body.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    if (box.width > 0 && (box.right > width + 1 || box.left < -1) && !scrolls(element, view)) {
      out.push(`${page}, ${width} px: <${element.localName}> reaches from ${box.left} to ${box.right}`);
    }
  }
}

// Wider pictures are charts, which readers of small screens enlarge.
const DIAGRAM = 640;

// Pictures of the site itself: the others need a network. Text in a picture shrinks with it.
function pictures(frame, page, width) {
  for (const image of frame.contentDocument.images) {
    const src = image.getAttribute("src");
    if (new URL(image.src).origin !== location.origin) {
      continue;
    }
    if (image.naturalWidth === 0) {
      out.push(`${page}, ${width} px: no picture ${src}`);
    } else if (image.naturalWidth <= DIAGRAM && image.width < 0.75 * image.naturalWidth) {
      out.push(`${page}, ${width} px: ${src} is shown ${image.width} px wide instead of ${image.naturalWidth}`);
    }
  }
}

function luminance(color) {
  const [r, g, b] = color.match(/[\d.]+/g).slice(0, 3).map((part) => {
    const c = part / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

// WCAG 2 AA: 4.5 for text.
function unreadable(frame, page) {
  const view = frame.contentWindow;
  const root = view.document.documentElement;
  for (const scheme of ["light", "dark"]) {
    root.style.colorScheme = scheme;
    const paper = view.getComputedStyle(view.document.body).backgroundColor;
    if ((luminance(paper) > 0.5) !== (scheme === "light")) {
      out.push(`${page}: the paper of the ${scheme} scheme is ${paper}`);
    }
    for (const selector of ["main", "main a", "main .meta", "main small"]) {
      const element = view.document.querySelector(selector);
      if (element && contrast(view.getComputedStyle(element).color, paper) < 4.5) {
        out.push(`${page}: ${selector} has too little contrast in the ${scheme} scheme`);
      }
    }
  }
}

async function found(query) {
  const frame = await open("search.html?q=" + encodeURIComponent(query), 1280);
  const items = [...frame.contentDocument.querySelectorAll("main li")].filter((item) => !item.hidden);
  frame.remove();
  return items.map((item) => item.querySelector("a").textContent);
}

async function check(pages, queries) {
  for (const page of pages) {
    for (const width of [375, 1280]) {
      const frame = await open(page, width);
      cutOff(frame, page, width);
      pictures(frame, page, width);
      if (width === 1280) {
        unreadable(frame, page);
      }
      frame.remove();
    }
  }
  for (const query of queries) {
    out.push(`search ${query}: ${(await found(query)).slice(0, 1).join()}`);
  }
  document.getElementById("out").textContent = out.map((line) => line + "\n").join("") + "done";
}
