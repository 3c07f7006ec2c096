/** What the figures mean, and what they do not. */
export const HOW_TO_READ = `How to read this
  MB are 10⁶ bytes of input, MiB the most memory of one process (not of those that it starts). CPU is user and system time, of started
  processes too, in steps of 10 ms; "–" means that this system does not tell. On a busy machine trust CPU, not wall time.
  In memory: files are read before the clock starts; the first pass compiles its expressions as it goes, "warm" is the third pass.
  The same rules as JavaScript or re2js expressions run one after the other over every whole file and only count raw matches: no
  entropy, no validator, no context, no decoding. They see a slice, for a tree would take hours: compare them with "ours, on the slice".
  re2js compiles before the clock starts.
  Processes: from start to end with start-up, reading and report. gitleaks, betterleaks and trufflehog run with their defaults on all
  processors; ours uses one thread, and more only for a large history. Nothing is verified over the network.
  Counts are not comparable one by one: ours counts a secret once per file and names low confidence apart, others count every place.
`
