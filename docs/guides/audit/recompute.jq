# Recomputes one table of a release from raw revisions, and lists where the two differ.
#
# stdin:    revisions, one per line, as GET /accidents/revisions exports them; those with a member
#           "child" fill the cells of a table by division, the others fill its totals
# $figure:  {question, answer}, as frozen in the release
# $asOf:    the instant of the release

def instant: # fractions are left out where they are zero: one length, so that texts can be compared
  (. / "Z")[0] / "." | .[0] + "." + (((.[1] // "") + "000000000")[0:9]);

def leap: . % 4 == 0 and (. % 100 != 0 or . % 400 == 0);

def yearsLater($n):
  ((.[0:4] | tonumber) + $n) as $year
  | ($year | tostring) + (if .[4:] == "-02-29" and ($year | leap | not) then "-02-28" else .[4:] end);

def key($dimension; $shift):
  if $dimension == "category" or $dimension == "severity" then .[$dimension]
  elif $dimension == "type" then .typeCodeSet + ":" + .typeCode
  elif $dimension == "industry" then ((.industry // "")[0:1] | if . == "" then "UNKNOWN" else . end)
  elif $dimension == "division" then .child
  else
    (.occurredOn | yearsLater($shift)) as $day
    | if $dimension == "day" then $day
      elif $dimension == "week" then $day | strptime("%Y-%m-%d") | mktime | strftime("%G-W%V")
      elif $dimension == "month" then $day[0:7]
      elif $dimension == "quarter" then $day[0:4] + "-Q" + ((($day[5:7] | tonumber) + 2) / 3 | floor | tostring)
      else $day[0:4] end
  end;

def oneOf($list): . as $value | ($list // []) | length == 0 or (index([$value]) != null);

def isMeant($question): # by the filters of the question
  (.category | oneOf($question.category))
  and (.severity | oneOf($question.severity))
  and ((.typeCodeSet + ":" + .typeCode)
       | oneOf(($question.type // []) | map(if test(":") then . else "GB6441-1986:" + . end)))
  and (.industry as $own
       | ($question.industry // [])
       | length == 0
         or any(.[]; if . == "UNKNOWN" then $own == null else ($own // "") | startswith(.) end));

def within($period): $period != null and .occurredOn >= $period.from and .occurredOn <= $period.to;

# Money in fen, so that sums are exact.
def amount($measure):
  if $measure == "accidents" then 1
  elif $measure == "directLossCny" then .directLossCny * 100 | round
  else .[$measure] end;

def published($measure): if . == null then 0 elif $measure == "directLossCny" then . * 100 | round else . end;

# HALF_UP, one place, of whole numbers
def percent($part; $whole):
  (if $part < 0 then -1 else 1 end) * (((2 * ($part | fabs) * 1000 + $whole) / (2 * $whole)) | floor) / 10;

def add($path; $figure; $revision; $measures):
  reduce $measures[] as $m (.;
    setpath($path + [$m, $figure];
            (getpath($path + [$m, $figure]) // 0) + ($revision | amount($m))));

$figure.answer as $answer
| $figure.question as $question
| $answer.measures as $measures
| ($answer.groupBy | index("division") != null) as $byDivision
| ($asOf | instant) as $moment
| reduce (inputs
          | select(.counted
                   and (.knownAt | instant) <= $moment
                   and (.supersededAt == null or (.supersededAt | instant) > $moment)
                   and isMeant($question))) as $r
    ({cells: {}, totals: {}};
     reduce ([["value", 0, $answer.period], ["previous", 1, $answer.previousPeriod]][]) as [$name, $shift, $period]
       (.;
        if $r | within($period) then
          (if $byDivision and $r.child != null then . else add(["totals"]; $name; $r; $measures) end)
          | if ($answer.groupBy | length) == 0 or ($byDivision and $r.child == null) then .
            else add(["cells", ([$answer.groupBy[] as $d | $r | key($d; $shift)] | join("\n"))];
                     $name; $r; $measures) end
        else . end))
| . as $found
| ($answer.cells | map({key: ([.keys[$answer.groupBy[]]] | join("\n")), value: .figures}) | from_entries) as $cells
| ([["", $answer.totals, $found.totals]]
   + [(($cells | keys_unsorted) + ($found.cells | keys_unsorted) | unique)[] | [., $cells[.], $found.cells[.]]])[]
| . as [$key, $was, $is]
| $measures[] as $m
| ($is[$m].value // 0) as $value
| ($is[$m].previous // 0) as $previous
| ($found.totals[$m].value // 0) as $total
| (if $answer.previousPeriod == null then {} else
     {previous: $previous, delta: ($value - $previous)}
     + (if $previous == 0 then {} else {yoyPercent: percent($value - $previous; $previous)} end)
   end
   + {value: $value}
   + (if $total == 0 then {} else {sharePercent: percent($value; $total)} end)) as $own
| ("value", "previous", "delta", "yoyPercent", "sharePercent") as $f
| (if $f | endswith("Percent") then $was[$m][$f] else $was[$m][$f] | published($m) end) as $said
| (if $f | endswith("Percent") then $own[$f] else $own[$f] // 0 end) as $counted
| select($said != $counted and ($was != null or $counted != 0))
| {title: $question.title, cell: ($key | gsub("\n"; ", ")), measure: $m, figure: $f, published: $said, recomputed: $counted}
