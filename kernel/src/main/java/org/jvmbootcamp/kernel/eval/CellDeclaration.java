package org.jvmbootcamp.kernel.eval;

import java.util.Set;
import org.jvmbootcamp.kernel.spi.Declaration;

/**
 * A type, or the methods of one name, that JShell did not declare.
 *
 * @param holder the full name of the class whose members they are; it has no others
 * @param signatures the parameters' types of each method; empty for a type
 * @param uses the names of what other cells declared that it was compiled against
 */
record CellDeclaration(
    Declaration.Kind kind,
    String name,
    Set<String> signatures,
    String holder,
    Origin origin,
    String source,
    Set<String> uses)
    implements CellMember {}
