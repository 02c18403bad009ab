package dev.lithograph.compare;

import dev.lithograph.document.Bibliography;

/**
 * A paper that a comparison credits with values.
 *
 * @param number in the list of references, from 1
 * @param brief {@code Kim et al. 2016}
 * @param citation as the list of references has it; what was printed where it could not be taken apart
 */
public record CitedWork(int number, String brief, String citation, Bibliography bibliography) {}
