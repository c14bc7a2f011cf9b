// One reader in Go over a list of pages, as bench/peers/reader.py does it in Python.
//
// usage: copydesk-bench-peers NAME LIST OUT
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"strings"
	"syscall"

	readability "codeberg.org/readeck/go-readability/v2"
	trafilatura "github.com/markusmobius/go-trafilatura"
)

var address, _ = url.Parse("https://example.org/")

// Seconds of the processor that the process has had.
func processor() float64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	seconds := func(t syscall.Timeval) float64 { return float64(t.Sec) + float64(t.Usec)/1e6 }
	return seconds(usage.Utime) + seconds(usage.Stime)
}

func inflated(page []byte) []byte {
	if !bytes.HasPrefix(page, []byte{0x1f, 0x8b}) {
		return page
	}
	reader, err := gzip.NewReader(bytes.NewReader(page))
	if err != nil {
		panic(err)
	}
	page, err = io.ReadAll(reader)
	if err != nil {
		panic(err)
	}
	return page
}

// With the fallbacks that Trafilatura itself has.
func readTrafilatura(page []byte) (map[string]string, error) {
	options := trafilatura.Options{OriginalURL: address, EnableFallback: true, ExcludeComments: true}
	result, err := trafilatura.Extract(bytes.NewReader(page), options)
	if err != nil {
		return nil, err
	}
	return map[string]string{"text": result.ContentText}, nil
}

func readReadability(page []byte) (map[string]string, error) {
	article, err := readability.FromReader(bytes.NewReader(page), address)
	if err != nil {
		return nil, err
	}
	var html bytes.Buffer
	err = article.RenderHTML(&html)
	return map[string]string{"html": html.String()}, err
}

// A panic is a page without text.
func try(read func([]byte) (map[string]string, error), page []byte) (record map[string]string) {
	defer func() {
		if recover() != nil {
			record = map[string]string{"error": "panic"}
		}
	}()
	record, err := read(page)
	if err != nil {
		return map[string]string{"error": err.Error()}
	}
	return record
}

func main() {
	read, version := readTrafilatura, "1.12.2"
	if os.Args[1] == "go-readability" {
		read, version = readReadability, "2.1.3"
	}
	listing, err := os.ReadFile(os.Args[2])
	if err != nil {
		panic(err)
	}
	records, err := os.Create(os.Args[3])
	if err != nil {
		panic(err)
	}
	seconds := 0.0
	for _, path := range strings.Split(strings.TrimSpace(string(listing)), "\n") {
		page, err := os.ReadFile(path)
		if err != nil {
			panic(err)
		}
		page = inflated(page)
		began := processor()
		record := try(read, page)
		seconds += processor() - began
		line, _ := json.Marshal(record)
		fmt.Fprintln(records, string(line))
	}
	fmt.Printf("{\"seconds\": %f, \"version\": %q}\n", seconds, version)
}
