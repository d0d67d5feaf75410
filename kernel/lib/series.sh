# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
#
# Builds a kernel at each patch of a series: whoever looks for the patch that
# brought a fault must be able to stop at any of them.

# series_build REPOSITORY BASE TIP: a commit of it has the files that the series
# touches. In a copy of our built tree, of which each step changes a few files.
series_build() {
	local tree=$cache/trees/$profile commit

	build_synos "$tree" "$(content_key synos)"
	tree_borrow "$tree"
	while read -r commit; do
		series_build_one "$1" "$commit" "$tree"
	done < <(git -C "$1" rev-list --reverse "$2..$3")
	tree_give_back "$tree"
}

# series_build_one REPOSITORY COMMIT TREE
series_build_one() {
	local stage=$cache/stage.tmp.$$ log=$cache/log/series.log subject out

	SECONDS=0
	subject=$(git -C "$1" show -s --format=%s "$2")
	mkdir "$stage"
	git -C "$1" archive "$2" | tar -x -C "$stage"
	source_apply "$stage" "$3"
	: > "$log"
	make_config synos "$3" "$log"
	make_tables "$3" "$log"
	kbuild "$3" "$image" >> "$log" 2>&1 ||
		die_with_log "building at \"$subject\"" "$log"
	! grep -E '(warning|error):' "$log" >&2 ||
		die "the compiler complains at \"$subject\""
	out=$3/tools/testing/selftests/synos_ai
	if [ -d "$out" ]; then
		{
			kbuild "$3" headers &&
				make_selftests "$3/tools" synos_ai "$3" "$out"
		} >> "$log" 2>&1 ||
			die_with_log "building the selftests at \"$subject\"" "$log"
	fi
	say "builds in $SECONDS s: $subject"
}
