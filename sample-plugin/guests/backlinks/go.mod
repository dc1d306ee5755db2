module dev.plugwright/sample/backlinks

go 1.24
