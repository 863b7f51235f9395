package vn.chiso.papi.provincial;

import vn.chiso.core.index.Name;
import vn.chiso.core.source.Provenance;
import vn.chiso.core.source.SourceRef;

/**
 * A sub-dimension (chỉ số nội dung thành phần) of one year.
 *
 * @param code such as {@code 2.1}; codes are used again for other things, so it means something only together with a year
 * @param concept what it measures, the same over the years whatever its code
 * @param name as published; see {@code source} and {@code english} for how sure that is
 * @param source of the Vietnamese name
 * @param english how sure the English name is
 */
public record SubDimension(String code, String concept, Name name, SourceRef source, Provenance english) {}
