package main

import (
	"net/url"
	"path"
	"strings"
)

// prose returns the lines of a text outside of code blocks and front matter, and the front matter.
func prose(markdown string) (lines, matter []string) {
	fence := ""
	inMatter := false
	for i, line := range strings.Split(markdown, "\n") {
		trimmed := strings.TrimSpace(line)
		switch {
		case i == 0 && trimmed == "---":
			inMatter = true
		case inMatter:
			inMatter = trimmed != "---"
			matter = append(matter, trimmed)
		case fence != "":
			if strings.HasPrefix(trimmed, fence) {
				fence = ""
			}
		case strings.HasPrefix(trimmed, "```") || strings.HasPrefix(trimmed, "~~~"):
			fence = trimmed[:3]
		default:
			lines = append(lines, line)
		}
	}
	return lines, matter
}

// titleOf returns the title that the author gave a chapter, or the name of its file.
func titleOf(source ChapterPluginSource) string {
	lines, matter := prose(source.Markdown)
	for _, line := range matter {
		if title, found := strings.CutPrefix(line, "title:"); found {
			return strings.TrimSpace(title)
		}
	}
	for _, line := range lines {
		if title, found := strings.CutPrefix(line, "# "); found {
			return strings.NewReplacer("*", "", "`", "").Replace(strings.TrimSpace(title))
		}
	}
	return strings.TrimSuffix(path.Base(source.Path), path.Ext(source.Path))
}

// linksOf returns the targets of all links, [text](target), that are not in code.
func linksOf(markdown string) []string {
	var links []string
	lines, _ := prose(markdown)
	for _, line := range lines {
		for i, part := range strings.Split(line, "`") {
			if i%2 == 1 {
				continue // between two marks of code
			}
			for {
				_, after, found := strings.Cut(part, "](")
				if !found {
					break
				}
				target, rest, _ := strings.Cut(after, ")")
				links = append(links, strings.TrimSpace(target))
				part = rest
			}
		}
	}
	return links
}

// resolve returns the path of the file that a link of a chapter leads to.
func resolve(from, link string) string {
	link, _, _ = strings.Cut(link, "#")
	if link == "" || strings.Contains(link, ":") {
		return "" // this chapter, or another site
	}
	if decoded, err := url.PathUnescape(link); err == nil {
		link = decoded
	}
	if strings.HasPrefix(link, "/") {
		return path.Clean(link)[1:]
	}
	return path.Join(path.Dir(from), link)
}

// page returns the path of a chapter's page.
func page(chapter string) string {
	return strings.TrimSuffix(chapter, path.Ext(chapter)) + ".html"
}

// relative returns the address of one file in another one.
func relative(from, to string) string {
	source, target := strings.Split(from, "/"), strings.Split(to, "/")
	for len(source) > 1 && len(target) > 1 && source[0] == target[0] {
		source, target = source[1:], target[1:]
	}
	for i, name := range target {
		target[i] = url.PathEscape(name)
	}
	return strings.Repeat("../", len(source)-1) + strings.Join(target, "/")
}
