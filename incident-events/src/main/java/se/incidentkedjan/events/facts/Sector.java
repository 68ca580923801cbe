package se.incidentkedjan.events.facts;

/** A sector of cybersäkerhetslagen (2025:1506) that a municipality may operate in. */
public enum Sector {
    MUNICIPAL_ADMINISTRATION,
    HEALTH_CARE,
    DRINKING_WATER,
    WASTE_WATER,
    ENERGY,
    TRANSPORT,
    DIGITAL_SERVICES,
    OTHER
}
