package org.jvmbootcamp.kernel.magics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jvmbootcamp.kernel.spi.Extension;
import org.jvmbootcamp.kernel.spi.Magic;

/** The kernel's own magics. */
public final class MagicsExtension implements Extension {
  private final Map<String, String> environment;
  private final Properties systemProperties;

  /**
   * Makes the magics.
   *
   * @param environment the kernel's environment variables
   * @param systemProperties the kernel's system properties, for Maven
   */
  public MagicsExtension(Map<String, String> environment, Properties systemProperties) {
    this.environment = Map.copyOf(environment);
    this.systemProperties = systemProperties;
  }

  @Override
  public List<Magic> magics() {
    var all = new ArrayList<Magic>();
    all.addAll(ClassPathMagics.all());
    all.addAll(new MavenMagics(environment, systemProperties).all());
    all.add(LoadMagic.magic());
    all.add(new TimeMagic());
    return List.copyOf(all);
  }
}
