# The line of totals of `aid-report list --format csv`: "committed 5.00 USD; received 3.00 USD".
NR == 1 { for (i = 1; i <= NF; ++i) name[i] = $i }
$1 == "total" {
  for (i = 1; i <= NF; ++i) {
    if (name[i] !~ /^(pledged|committed|received|disbursed|used)$/ || $i == "") continue
    printf "%s%s %s %s", separator, name[i], $i, $(i + 1)
    separator = "; "
  }
}
END { print "" }
