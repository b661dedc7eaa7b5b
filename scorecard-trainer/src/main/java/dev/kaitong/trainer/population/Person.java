package dev.kaitong.trainer.population;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of the population.
 *
 * @param number place among all, from 0
 * @param archetype what they are
 * @param group whoever has the same one is never split between training and validation: a ring
 * @param startsAt seconds from the start at which juggling begins; absent for others
 */
public record Person(int number, Archetype archetype, int group, @Nullable Long startsAt) {}
