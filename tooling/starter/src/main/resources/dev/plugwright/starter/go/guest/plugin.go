// The plugin: an implementation of the contract Greeter, whose Go side is generated.
package main

import "unicode/utf8"

func main() {}

func init() { ExportGreeter(plugin{}) }

type plugin struct{}

func (plugin) Greet(name string) (GreeterGreeting, error) {
	if name == "" {
		return GreeterGreeting{}, &GreeterGreetFailure{"the name is empty"} // thrown as a NoNameException
	}
	return GreeterGreeting{"Hello, " + name + "!", int32(utf8.RuneCountInString(name))}, nil
}
