package dev.plugwright.sample.boot;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginSet;
import dev.plugwright.workbench.Workbench;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A web application whose answers come from a plugin. */
@SpringBootApplication
public class SampleApplication {
  /** Starts the application. */
  public static void main(String[] args) {
    SpringApplication.run(SampleApplication.class, args);
  }

  /** The plugins that the jars of the application list, those in jars within a jar too. */
  @Bean
  PluginSet<Workbench> workbenches(PluginEngine engine) {
    return engine.classPath(Workbench.class.getClassLoader(), Workbench.class).open();
  }
}
