package dev.plugwright.sample.boot;

import dev.plugwright.workbench.Workbench;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Passes requests to the plugin. */
@RestController
class WorkbenchController {
  private final Workbench workbench;

  WorkbenchController(Workbench workbench) {
    this.workbench = workbench;
  }

  @GetMapping("/greeting")
  String greeting(@RequestParam String name) {
    return workbench.greet(name);
  }

  @GetMapping("/version")
  int version() {
    return workbench.version();
  }

  @GetMapping("/thread")
  String thread() {
    workbench.add(1, 2);
    return Thread.currentThread().isVirtual() ? "virtual" : "platform";
  }
}
