package dev.plugwright.cli;

import dev.plugwright.commands.Report;
import dev.plugwright.commands.call.EngineFindings;
import dev.plugwright.commands.doctor.Diagnosis;
import dev.plugwright.commands.doctor.Finding;
import dev.plugwright.commands.doctor.Machine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "doctor",
    description = {
      "Checks whether this machine can build plugins and run them fast.",
      "The exit code is 1 if there is a problem."
    })
final class DoctorCommand extends ReportCommand {
  @Option(
      names = "--cargo",
      paramLabel = "PATH",
      defaultValue = "cargo",
      description = "The cargo to check; the one on the PATH by default.")
  private String cargo;

  @Option(
      names = "--crate",
      paramLabel = "FOLDER",
      defaultValue = "guest",
      description = "The folder of a plugin's crate; ${DEFAULT-VALUE} by default.")
  private Path crate;

  @Option(
      names = "--target",
      paramLabel = "NAME",
      defaultValue = "wasm32-unknown-unknown",
      description = "The Rust target of plugins; ${DEFAULT-VALUE} by default.")
  private String target;

  @Override
  Report report() {
    List<Finding> findings = new ArrayList<>();
    findings.add(Machine.java("plugwright", false));
    findings.addAll(EngineFindings.all());
    findings.addAll(Machine.rust(cargo, crate, target));
    return new Diagnosis(findings);
  }
}
