import { Packet } from "./packets";

export function echoPacket(packet: Packet): Packet {
  return packet;
}
