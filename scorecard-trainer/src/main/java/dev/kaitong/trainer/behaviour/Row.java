package dev.kaitong.trainer.behaviour;

/**
 * The features at one moment.
 *
 * @param person whose
 * @param second seconds from the start
 * @param purchase which purchase of this person, from 1
 * @param fraud whether that purchase is fraudulent
 * @param after whether something came of it by now
 * @param amountFen what it costs
 * @param boughtOfDay purchases within 24 hours, this one included
 * @param spentOfDay thousandths of the limit spent within 24 hours, at most 10 000
 * @param values by the ordinal of the feature
 */
@SuppressWarnings("ArrayRecordComponent") // one slot a feature, never compared
record Row(
        int person,
        int second,
        int purchase,
        boolean fraud,
        boolean after,
        long amountFen,
        int boughtOfDay,
        int spentOfDay,
        double[] values) {}
