package org.tocsin.platform.security;

/**
 * Where an entity keeps what a scope is compared with, as HQL paths such as {@code h.division}. A
 * {@code null} path means that the entity has no such column: a caller whose scope needs it then
 * sees nothing.
 */
public record ScopeColumns(String division, String industry, String unitId, String grid) {}
