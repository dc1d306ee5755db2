package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@HostFunctions
interface Host {}
