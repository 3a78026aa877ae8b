/**
 * REGISTRY: the functions a reader's statement may call, by what they are for. Whatever is not named here is refused:
 * nothing that reads files, tells of the engine or its settings, or changes anything may be added.
 */
const FUNCTIONS = {
  /** Written like functions, read by the grammar. */
  syntax:
    'coalesce cast try_cast extract grouping grouping_id columns ifnull if unnest overlay nullif array struct',
  aggregate: `any_value approx_count_distinct approx_quantile arbitrary arg_max arg_min argmax argmin array_agg avg
    bit_and bit_or bit_xor bool_and bool_or corr count count_if count_star covar_pop covar_samp entropy favg first fsum
    geomean geometric_mean group_concat histogram kahan_sum kurtosis last list mad max max_by mean median min min_by
    mode product quantile quantile_cont quantile_disc regr_avgx regr_avgy regr_count regr_intercept regr_r2 regr_slope
    regr_sxx regr_sxy regr_syy reservoir_quantile sem skewness stddev stddev_pop stddev_samp string_agg sum
    sum_no_overflow sumkahan var_pop var_samp variance`,
  window: 'row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value',
  number: `abs acos add asin atan atan2 bit_count cbrt ceil ceiling cos cot degrees divide even exp factorial fdiv floor
    fmod gamma gcd greatest greatest_common_divisor isfinite isinf isnan lcm least least_common_multiple lgamma ln log
    log10 log2 mod multiply nextafter pi pow power radians random round round_even roundbankers sign signbit sin sqrt
    subtract tan trunc xor`,
  text: `array_to_string ascii bar base64 bin bit_length chr concat concat_ws contains damerau_levenshtein editdist3
    ends_with format formatreadabledecimalsize format_bytes from_base64 hamming hash hex ilike_escape instr jaccard
    jaro_similarity jaro_winkler_similarity lcase left left_grapheme len length length_grapheme levenshtein like_escape
    lower lpad ltrim md5 mismatches nfc_normalize not_ilike_escape not_like_escape octet_length ord pg_size_pretty
    pg_typeof position prefix printf regexp_extract regexp_extract_all regexp_full_match regexp_matches regexp_replace
    regexp_split_to_array repeat replace reverse right right_grapheme rpad rtrim sha256 split split_part starts_with stem
    str_split str_split_regex string_split string_split_regex string_to_array strip_accents strlen strpos substr
    substring substring_grapheme suffix to_base to_base64 to_binary to_hex translate trim typeof ucase unbin unhex
    unicode upper`,
  date: `age century date_add date_diff date_part date_sub date_trunc datediff datepart datesub datetrunc day dayname
    dayofmonth dayofweek dayofyear decade epoch epoch_ms epoch_ns epoch_us era hour isodow isoyear julian last_day
    make_date make_time make_timestamp microsecond millennium millisecond minute month monthname now quarter second
    strftime strptime time_bucket timezone timezone_hour timezone_minute to_days to_hours to_microseconds
    to_milliseconds to_minutes to_months to_seconds to_timestamp to_years today try_strptime week weekday weekofyear year
    yearweek`,
  list: `array_aggr array_aggregate array_append array_apply array_cat array_concat array_contains array_distinct
    array_extract array_filter array_has array_has_all array_has_any array_indexof array_intersect array_length
    array_pop_back array_pop_front array_position array_prepend array_push_back array_push_front array_resize
    array_reverse array_reverse_sort array_slice array_sort array_transform array_unique apply aggregate cardinality
    element_at filter flatten generate_series generate_subscripts list_aggr list_aggregate list_any_value list_append
    list_apply list_approx_count_distinct list_avg list_bit_and list_bit_or list_bit_xor list_bool_and list_bool_or
    list_cat list_concat list_contains list_cosine_similarity list_count list_distance list_distinct list_dot_product
    list_element list_entropy list_extract list_filter list_first list_has list_has_all list_has_any list_histogram
    list_indexof list_inner_product list_intersect list_kurtosis list_last list_mad list_max list_median list_min
    list_mode list_pack list_position list_prepend list_product list_resize list_reverse list_reverse_sort list_sem
    list_skewness list_slice list_sort list_stddev_pop list_stddev_samp list_string_agg list_sum list_transform
    list_unique list_value list_var_pop list_var_samp map map_concat map_entries map_extract map_from_entries map_keys
    map_values range row struct_extract struct_insert struct_pack`,
} as const;

/** Names of functions of the grammar and of windows, which the engine does not list. */
export const UNLISTED: ReadonlySet<string> = new Set(
  [FUNCTIONS.syntax, FUNCTIONS.window].flatMap((names) => names.split(/\s+/)),
);

/** Every function a reader may call in an expression, in lower case. */
export const ALLOWED_FUNCTIONS: ReadonlySet<string> = new Set(
  Object.values(FUNCTIONS).flatMap((names) => names.split(/\s+/)),
);

/** The functions that may stand in place of a table: they make rows out of their arguments. */
export const ALLOWED_TABLE_FUNCTIONS: ReadonlySet<string> = new Set(['range', 'generate_series', 'unnest']);
