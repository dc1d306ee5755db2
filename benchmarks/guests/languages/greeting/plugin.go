package main

func main() {}

func init() { ExportGreeting(plugin{}) }

type plugin struct{}

func (plugin) Greet(name string) string { return "Hello, " + name + "!" }
