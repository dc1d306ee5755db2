// Ends each chapter with links to the chapters that link to it.
package main

import (
	"html"
	"strings"
)

func main() {}

func init() { ExportChapterPlugin(&backlinks{}) }

// A plugin keeps what it learns: the links of the whole site, which Begin reads.
type backlinks struct {
	titles map[string]string   // of each chapter, by its path
	from   map[string][]string // the paths of the chapters that link to it, in reading order
}

func (*backlinks) Info() ChapterPluginPluginInfo {
	return ChapterPluginPluginInfo{
		Name:    "Backlinks",
		Version: "0.1.0",
		Summary: "Ends each chapter with links to the chapters that link to it. Written in Go.",
	}
}

func (b *backlinks) Begin(site ChapterPluginSite) {
	b.titles = map[string]string{}
	b.from = map[string][]string{}
	for _, source := range site.Sources {
		b.titles[source.Path] = titleOf(source)
	}
	for _, source := range site.Sources {
		found := map[string]bool{source.Path: true}
		for _, link := range linksOf(source.Markdown) {
			target := resolve(source.Path, link)
			if _, isChapter := b.titles[target]; isChapter && !found[target] {
				found[target] = true
				b.from[target] = append(b.from[target], source.Path)
			}
		}
	}
}

func (b *backlinks) Process(chapter ChapterPluginChapter) (ChapterPluginChapter, error) {
	from := b.from[chapter.Path]
	if len(from) == 0 || chapter.Html == "" {
		return chapter, nil
	}
	links := make([]string, len(from))
	for i, path := range from {
		href := html.EscapeString(relative(chapter.Path, page(path)))
		links[i] = `<a href="` + href + `">` + html.EscapeString(b.titles[path]) + "</a>"
	}
	chapter.Html += `<p class="backlinks">Linked from ` + strings.Join(links, ", ") + "</p>\n"
	return chapter, nil
}
