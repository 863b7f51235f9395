package vn.chiso.papi.provincial;

/** The four groups in which PAPI publishes provinces; their published names are data ({@link ProvincialPapi#groupName}). */
public enum QuartileGroup {
    HIGHEST,
    HIGH_AVERAGE,
    LOW_AVERAGE,
    LOWEST
}
