package org.lowtunes.testing;

/**
 * An access key of a throw-away Garage.
 *
 * @param id what signs
 * @param secret what it signs with
 */
public record GarageKey(String id, String secret) {}
