package main

func main() {}

func init() { ExportPackets(plugin{}) }

type plugin struct{}

func (plugin) EchoPacket(packet PacketsPacket) PacketsPacket { return packet }
