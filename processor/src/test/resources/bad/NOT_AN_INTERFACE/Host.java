package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@HostFunctions
record Host(int a) {}
