#include "packets.h"

PacketsPacket packets_echo_packet(const PacketsPacket *packet) { return *packet; }
