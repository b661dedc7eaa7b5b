package dev.kaitong.gateway.asking.answer;

import dev.kaitong.contract.Assessment;

/**
 * An assessment that has passed every check, and its text as it came.
 *
 * @param assessment what it says
 * @param json the text, with the evidence it judged
 * @param <M> the measures of the service
 */
public record ValidAssessment<M>(Assessment<M, EvidenceSeen> assessment, String json) {}
