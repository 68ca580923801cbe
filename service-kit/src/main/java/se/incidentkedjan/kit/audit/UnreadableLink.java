package se.incidentkedjan.kit.audit;

/**
 * Something that lies in the chain and is no entry: somebody has put it there or damaged it.
 *
 * @param sequence where it lies; 0 or less when it does not say
 */
public record UnreadableLink(long sequence) implements ChainLink {}
