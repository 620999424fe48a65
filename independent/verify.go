// Checks checkpoints and proofs of an exported bundle with golang.org/x/mod/sumdb/{note,tlog}, which share no code with
// Countersign. Debian: apt-get install golang-go golang-golang-x-mod-dev
//
//	GO111MODULE=off go run independent/verify.go FOLDER KEY...
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type line struct {
	Note          string
	First, Second int64
	Index         int64
	Event         string
	Proof         []tlog.Hash
}

func main() {
	if len(os.Args) < 3 {
		fmt.Println("go run verify.go FOLDER KEY...")
		os.Exit(2)
	}
	checked, err := verify(os.Args[1], os.Args[2:])
	if err != nil {
		fmt.Println("FAILED:", err)
		os.Exit(1)
	}
	fmt.Println("ok:", checked)
}

func verify(folder string, keys []string) (string, error) {
	var verifiers []note.Verifier
	for _, key := range keys {
		verifier, err := note.NewVerifier(key)
		if err != nil {
			return "", err
		}
		verifiers = append(verifiers, verifier)
	}
	roots := map[int64]tlog.Hash{}
	var size int64
	checkpoints, err := lines(folder, "checkpoints.jsonl")
	for _, each := range checkpoints {
		var signed *note.Note
		if signed, err = note.Open([]byte(each.Note), note.VerifierList(verifiers...)); err != nil {
			return "", err
		}
		parts := strings.Split(signed.Text, "\n")
		if len(parts) != 4 || parts[0] != verifiers[0].Name() {
			return "", fmt.Errorf("a checkpoint of %q", parts[0])
		}
		if size, err = strconv.ParseInt(parts[1], 10, 64); err != nil {
			return "", err
		}
		if roots[size], err = tlog.ParseHash(parts[2]); err != nil {
			return "", err
		}
	}
	steps, err2 := lines(folder, "consistency.jsonl")
	for _, step := range steps {
		if err := tlog.CheckTree(step.Proof, step.Second, roots[step.Second], step.First, roots[step.First]); err != nil {
			return "", fmt.Errorf("%d to %d: %v", step.First, step.Second, err)
		}
	}
	proofs, err3 := lines(folder, "keys.jsonl")
	events, err4 := readEvents(folder)
	for _, err := range []error{err, err2, err3, err4} {
		if err != nil {
			return "", err
		}
	}
	if chosen, err := lines(folder, "inclusion-proofs.jsonl"); err == nil {
		if len(chosen) != len(events) {
			return "", fmt.Errorf("%d proofs of %d events", len(chosen), len(events))
		}
		for n := range chosen {
			chosen[n].Event = events[n]
		}
		proofs = append(proofs, chosen...)
	} else if int64(len(events)) == size {
		if root := treeHash(events); root != roots[size] {
			return "", fmt.Errorf("the events come to the root %v", root)
		}
	}
	for _, proof := range proofs {
		leaf := tlog.RecordHash([]byte(proof.Event))
		if err := tlog.CheckRecord(proof.Proof, size, roots[size], proof.Index, leaf); err != nil {
			return "", fmt.Errorf("event %d: %v", proof.Index, err)
		}
	}
	return fmt.Sprintf("%d checkpoints, %d steps, %d inclusions, %d events", len(roots), len(steps), len(proofs), len(events)), nil
}

// The root that all events of a log come to.
func treeHash(events []string) tlog.Hash {
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) (found []tlog.Hash, err error) {
		for _, index := range indexes {
			found = append(found, stored[index])
		}
		return found, nil
	})
	for n, event := range events {
		hashes, _ := tlog.StoredHashes(int64(n), []byte(event), reader)
		stored = append(stored, hashes...)
	}
	root, _ := tlog.TreeHash(int64(len(events)), reader)
	return root
}

func lines(folder, name string) ([]line, error) {
	data, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		return nil, err
	}
	var found []line
	for decoder := json.NewDecoder(bytes.NewReader(data)); decoder.More(); {
		var next line
		if err := decoder.Decode(&next); err != nil {
			return nil, fmt.Errorf("%s: %v", name, err)
		}
		found = append(found, next)
	}
	return found, nil
}

func readEvents(folder string) (events []string, err error) {
	files, err := filepath.Glob(filepath.Join(folder, "events", "*.jsonl"))
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		scanner := bufio.NewScanner(bytes.NewReader(data))
		for scanner.Buffer(nil, 1<<24); scanner.Scan(); {
			events = append(events, scanner.Text())
		}
	}
	return events, err
}
