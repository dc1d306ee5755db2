// Calls the host in every way: the contract Caller in Go, with generated code.
package main

import (
	"errors"
	"reflect"
	"strconv"
)

func main() {}

func init() { ExportCaller(plugin{}) }

type plugin struct{}

func (plugin) Hello() (int32, error) {
	ConsoleLogInt(42)
	ConsoleLogStr("zero-copy Grüße")
	reading := ConsoleReading{Sensor: "roof", Value: -3.5, Tags: []string{"cold", "dry"}}
	ConsoleLogReading(reading)
	if ConsoleSum([]int64{1, 2, 3 << 40}) != 3+(3<<40) {
		return 0, &CallerHelloFailure{"the host cannot add"}
	}
	found := ConsoleFind([]ConsoleReading{reading}, "roof")
	if found == nil || !reflect.DeepEqual(*found, reading) {
		return 0, &CallerHelloFailure{"the host finds something else"}
	}
	return 4567, nil
}

func (plugin) Fetch(length int32) string { return ConsoleText(length) }

func (plugin) ParseOr(text string, fallback int32) int32 {
	number, err := ConsoleParse(text)
	var failure *ConsoleParseFailure
	if errors.As(err, &failure) {
		return fallback + failure.Value.Position
	}
	return number
}

func (plugin) Dive(depth int32, text string, numbers []int64) string {
	ConsoleInterfere(depth)
	sum := int64(0)
	for _, number := range numbers {
		sum += number
	}
	return text + " " + strconv.FormatInt(sum, 10)
}

func (plugin) Sink(depth int32) int32 {
	ConsoleInterfere(depth)
	return depth
}

func (plugin) Travel(start CallerPosition, by float64) CallerPosition {
	moved := ConsoleMove(ConsolePosition(start), by)
	return CallerPosition(ConsoleMove(moved, by))
}

func (plugin) Stamp() string {
	passed := ClockPassed(PlugwrightDuration{Seconds: 1, Nanoseconds: 500000000})
	seconds := strconv.FormatUint(ClockNow().Seconds, 10)
	return ConsoleText(2) + " " + seconds + " " + strconv.FormatBool(passed)
}

func (plugin) Panic(message string) { panic(message) }
