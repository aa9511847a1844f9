# tap.sh - TAP for tests that are shell scripts: sourced, after which `check` prints a line and `done_testing` ends.
# shellcheck shell=sh

LC_ALL=C
export LC_ALL
status=0 count=0

skip_all() { # REASON
    echo "1..0 # SKIP $1"
    exit 0
}

# Passes if the file is empty; else it contains the errors.
check() { # NAME FILE
    count=$((count + 1))
    if [ -s "$2" ]; then
        echo "not ok $count - $1"
        head -40 "$2" | sed 's/^/# /'
        status=1
    else
        echo "ok $count - $1"
    fi
}

skip() { # NAME REASON
    count=$((count + 1))
    echo "ok $count - $1 # SKIP $2"
}

done_testing() {
    echo "1..$count"
    exit $status
}
