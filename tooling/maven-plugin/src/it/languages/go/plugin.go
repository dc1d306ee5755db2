package main

func main() {}

func init() { ExportGreeter(plugin{}) }

type plugin struct{}

func (plugin) Greet(name string) string { return "Hello, " + name + "!" }
